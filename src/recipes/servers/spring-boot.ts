import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { doubleQuoted, doubleQuotedList } from '../quote/double-quoted';
import type { ServerRecipe } from '../recipe';
import { create } from '../steps';

/** A filter before all others: Spring Security would answer the preflight with 401. Not run. */
export const springBoot: ServerRecipe = {
  id: 'spring-boot',
  kind: 'server',
  name: 'Spring Boot',
  language: 'java',
  docs: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html#mvc-cors-filter',
  proof: 'parsed',
  quoting: doubleQuoted,
  notes: () => [recipeWords.notes.springPackage],
  steps: (policy) => [create('CorsConfig.java', file(policy))],
};

function file(policy: CorsPolicy): string {
  const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAgeSeconds } = policy;
  const list = (values: readonly string[]) => `List.of(${doubleQuotedList(values)})`;
  return lines(
    'import java.util.List;',
    'import org.springframework.boot.web.servlet.FilterRegistrationBean;',
    'import org.springframework.context.annotation.Bean;',
    'import org.springframework.context.annotation.Configuration;',
    'import org.springframework.core.Ordered;',
    'import org.springframework.web.cors.CorsConfiguration;',
    'import org.springframework.web.cors.UrlBasedCorsConfigurationSource;',
    'import org.springframework.web.filter.CorsFilter;',
    '',
    '@Configuration',
    'public class CorsConfig {',
    '    @Bean',
    '    public FilterRegistrationBean<CorsFilter> corsFilter() {',
    '        CorsConfiguration cors = new CorsConfiguration();',
    `        cors.setAllowedOrigins(${list(origins === '*' ? ['*'] : origins)});`,
    `        cors.setAllowedMethods(${list(methods)});`,
    `        cors.setAllowedHeaders(${list(requestHeaders)});`,
    `        cors.setExposedHeaders(${list(exposedHeaders)});`,
    `        cors.setAllowCredentials(${credentials});`,
    `        cors.setMaxAge(${maxAgeSeconds}L);`,
    '        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();',
    '        source.registerCorsConfiguration("/**", cors);',
    '        // Before all other filters, so that every answer has the headers',
    '        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(source));',
    '        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);',
    '        return filter;',
    '    }',
    '}',
  );
}

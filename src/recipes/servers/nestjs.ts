import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import { javascript } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after } from '../steps';
import { CORS_NAMES, optionLines } from './javascript-options';

export const nestjs: ServerRecipe = {
  id: 'nestjs',
  kind: 'server',
  name: 'NestJS',
  language: 'typescript',
  docs: 'https://docs.nestjs.com/security/cors',
  proof: 'run',
  quoting: javascript,
  notes: () => [recipeWords.notes.firstMiddleware],
  steps: (policy) => [
    after(
      'main.ts',
      'NestFactory.create(',
      'const app = await NestFactory.create(AppModule);',
      lines(
        '',
        '  // CORS: before any other middleware, so that every answer has the headers',
        '  app.enableCors({',
        optionLines(policy, CORS_NAMES).map((line) => `  ${line}`),
        '  });',
      ),
    ),
  ],
};

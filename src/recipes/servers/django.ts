import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { python, pythonList } from '../quote/python';
import type { ServerRecipe } from '../recipe';
import { after, atEnd, run } from '../steps';

export const django: ServerRecipe = {
  id: 'django',
  kind: 'server',
  name: 'Django, with django-cors-headers',
  language: 'python',
  docs: 'https://github.com/adamchainz/django-cors-headers#configuration',
  proof: 'run',
  quoting: python,
  notes: () => [recipeWords.notes.djangoFirst],
  steps: (policy) => [
    run('pip install django-cors-headers'),
    after('settings.py', 'INSTALLED_APPS = [', 'INSTALLED_APPS = [', "    'corsheaders',\n"),
    after('settings.py', 'MIDDLEWARE = [', 'MIDDLEWARE = [', "    'corsheaders.middleware.CorsMiddleware',\n"),
    atEnd('settings.py', settings(policy)),
  ],
};

function settings(policy: CorsPolicy): string {
  const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAgeSeconds } = policy;
  return lines(
    '',
    '# CORS',
    origins === '*' ? 'CORS_ALLOW_ALL_ORIGINS = True' : `CORS_ALLOWED_ORIGINS = ${pythonList(origins)}`,
    `CORS_ALLOW_METHODS = ${pythonList(methods)}`,
    `CORS_ALLOW_HEADERS = ${pythonList(requestHeaders)}`,
    `CORS_EXPOSE_HEADERS = ${pythonList(exposedHeaders)}`,
    `CORS_ALLOW_CREDENTIALS = ${credentials ? 'True' : 'False'}`,
    `CORS_PREFLIGHT_MAX_AGE = ${maxAgeSeconds}`,
  );
}

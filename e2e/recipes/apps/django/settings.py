SECRET_KEY = 'a secret that is none'

ALLOWED_HOSTS = ['*']

ROOT_URLCONF = 'views'

INSTALLED_APPS = [
    'django.contrib.contenttypes',
]

MIDDLEWARE = [
    'views.check_password',
    'django.middleware.common.CommonMiddleware',
]

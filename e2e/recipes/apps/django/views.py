import json

from django.http import HttpResponse, JsonResponse
from django.urls import path


def check_password(get_response):
    def middleware(request):
        if request.path == '/private' and request.headers.get('Authorization') != 'Basic YWRhOnBhc3M=':
            return HttpResponse('no', status=401)
        return get_response(request)

    return middleware


def items(request):
    if request.method == 'PUT':
        headers = request.headers
        got = json.loads(request.body)
        return JsonResponse({'got': got, 'source': headers['X-Request-Source'], 'trace': headers['X-Trace-Id']})
    return JsonResponse(['apple'], safe=False)


def login(request):
    response = HttpResponse('welcome')
    response.set_cookie('user', 'ada')
    return response


def me(request):
    return HttpResponse('ada') if request.COOKIES.get('user') == 'ada' else HttpResponse('who?', status=401)


def private(request):
    return HttpResponse('secret')


def boom(request):
    raise RuntimeError('broken')


urlpatterns = [
    path('items', items),
    path('login', login),
    path('me', me),
    path('private', private),
    path('boom', boom),
]

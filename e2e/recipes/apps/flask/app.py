import os

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.before_request
def check_password():
    if request.path == '/private' and request.headers.get('Authorization') != 'Basic YWRhOnBhc3M=':
        return jsonify('no'), 401


@app.get('/items')
def items():
    return jsonify(['apple'])


@app.put('/items')
def put_item():
    headers = request.headers
    return jsonify(got=request.json, source=headers['X-Request-Source'], trace=headers['X-Trace-Id'])


@app.get('/login')
def login():
    response = jsonify('welcome')
    response.set_cookie('user', 'ada')
    return response


@app.get('/me')
def me():
    return jsonify('ada') if request.cookies.get('user') == 'ada' else (jsonify('who?'), 401)


@app.get('/private')
def private():
    return jsonify('secret')


@app.get('/boom')
def boom():
    raise RuntimeError('broken')


if __name__ == '__main__':
    app.run(host='localhost', port=int(os.environ['PORT']))

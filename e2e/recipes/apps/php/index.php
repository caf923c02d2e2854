<?php

function send(int $status, mixed $body): void
{
    http_response_code($status);
    header('Content-Type: application/json');
    echo json_encode($body);
}

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path === '/private' && ($_SERVER['HTTP_AUTHORIZATION'] ?? '') !== 'Basic YWRhOnBhc3M=') {
    send(401, 'no');
    exit;
}

match ($_SERVER['REQUEST_METHOD'] . ' ' . $path) {
    'GET /items' => send(200, ['apple']),
    'PUT /items' => send(200, [
        'got' => json_decode(file_get_contents('php://input')),
        'source' => $_SERVER['HTTP_X_REQUEST_SOURCE'],
        'trace' => $_SERVER['HTTP_X_TRACE_ID'],
    ]),
    'GET /login' => setcookie('user', 'ada', path: '/') && print('welcome'),
    'GET /me' => ($_COOKIE['user'] ?? '') === 'ada' ? send(200, 'ada') : send(401, 'who?'),
    'GET /private' => send(200, 'secret'),
    'GET /boom' => throw new Exception('broken'),
    default => send(404, 'nothing here'),
};

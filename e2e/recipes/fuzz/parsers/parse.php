<?php

/** Reads a JSON list of PHP sources; writes what each is made of: its shape without its strings, and the strings. */
function parsed(string $source): array
{
    $shape = [];
    $strings = [];
    foreach (token_get_all("<?php\n" . $source, TOKEN_PARSE) as $token) {
        if (is_array($token) && $token[0] === T_CONSTANT_ENCAPSED_STRING) {
            $shape[] = 'string';
            $strings[] = str_replace(["\\\\", "\\'", "\0"], ["\0", "'", "\\"], substr($token[1], 1, -1));
        } else {
            $shape[] = is_array($token) ? token_name($token[0]) . $token[1] : $token;
        }
    }
    return ['shape' => implode(' ', $shape), 'strings' => $strings];
}

echo json_encode(array_map('parsed', json_decode(stream_get_contents(STDIN))));

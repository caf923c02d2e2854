"""Reads a JSON list of Python sources; writes what each is made of: its shape without its strings, and the strings."""
import ast
import json
import sys


def parsed(source):
    tree = ast.parse(source)
    strings = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            strings.append(node.value)
            node.value = ''
    return {'shape': ast.dump(tree), 'strings': strings}


json.dump([parsed(source) for source in json.load(sys.stdin)], sys.stdout)

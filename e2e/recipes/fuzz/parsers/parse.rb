# Reads a JSON list of Ruby sources; writes what each is made of: its shape without its strings, and the strings.
require 'json'

def shape(node, strings)
  return node.map { |child| shape(child, strings) } if node.is_a?(Array)
  return node.inspect unless node.is_a?(RubyVM::AbstractSyntaxTree::Node)

  if node.type == :STR
    strings << node.children.first
    return 'string'
  end
  [node.type, node.children.map { |child| shape(child, strings) }]
end

parsed = JSON.parse($stdin.read).map do |source|
  strings = []
  { shape: shape(RubyVM::AbstractSyntaxTree.parse(source), strings).to_s, strings: strings }
end
puts JSON.generate(parsed)

// Reads a JSON list of Go sources; writes what each is made of: its shape without its strings, and the strings.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
)

type parsed struct {
	Shape   string   `json:"shape"`
	Strings []string `json:"strings"`
}

func main() {
	var sources []string
	if err := json.NewDecoder(os.Stdin).Decode(&sources); err != nil {
		panic(err)
	}
	all := []parsed{}
	for _, source := range sources {
		file, err := parser.ParseFile(token.NewFileSet(), "cors.go", source, 0)
		if err != nil {
			panic(err)
		}
		one := parsed{Strings: []string{}}
		ast.Inspect(file, func(node ast.Node) bool {
			one.Shape += fmt.Sprintf("%T ", node)
			switch found := node.(type) {
			case *ast.Ident:
				one.Shape += found.Name + " "
			case *ast.BasicLit:
				if value, err := strconv.Unquote(found.Value); err == nil {
					one.Strings = append(one.Strings, value)
				}
			}
			return true
		})
		all = append(all, one)
	}
	if err := json.NewEncoder(os.Stdout).Encode(all); err != nil {
		panic(err)
	}
}

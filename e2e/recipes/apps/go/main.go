package main

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
)

func send(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(body)
}

func recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if recover() != nil {
				http.Error(w, "broken", http.StatusInternalServerError)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

func protected(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/private" && r.Header.Get("Authorization") != "Basic YWRhOnBhc3M=" {
			send(w, 401, "no")
			return
		}
		next.ServeHTTP(w, r)
	})
}

func items(w http.ResponseWriter, r *http.Request) {
	if r.Method == "PUT" {
		got, _ := io.ReadAll(r.Body)
		send(w, 200, []string{string(got), r.Header.Get("X-Request-Source"), r.Header.Get("X-Trace-Id")})
		return
	}
	send(w, 200, []string{"apple"})
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/items", items)
	mux.HandleFunc("/login", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "user", Value: "ada", Path: "/"})
		send(w, 200, "welcome")
	})
	mux.HandleFunc("/me", func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("user"); err != nil {
			send(w, 401, "who?")
			return
		}
		send(w, 200, "ada")
	})
	mux.HandleFunc("/private", func(w http.ResponseWriter, r *http.Request) { send(w, 200, "secret") })
	mux.HandleFunc("/boom", func(w http.ResponseWriter, r *http.Request) { panic("broken") })

	handler := recovered(protected(mux))
	if err := http.ListenAndServe("localhost:"+os.Getenv("PORT"), handler); err != nil {
		panic(err)
	}
}

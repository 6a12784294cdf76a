// Document-engine speaks the MongoDB protocol on a TCP address and keeps its data as SQLite files of one directory.
// It prints its address as one line and ends when its standard input does, so that it never outlives who started it.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	address := flag.String("address", "127.0.0.1:0", "TCP address to listen on")
	directory := flag.String("directory", ".", "where the data is kept")
	flag.Parse()

	engine, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: *address},
		Handler:   "sqlite",
		SQLiteURL: "file:" + *directory + "/",
	})
	if err != nil {
		log.Fatal(err)
	}
	running, stop := context.WithCancel(context.Background())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		stop()
	}()
	go func() { fmt.Println(engine.MongoDBURI()) }()
	if err := engine.Run(running); err != nil {
		log.Fatal(err)
	}
}

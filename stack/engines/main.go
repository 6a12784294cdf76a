// Document-engine serves the MongoDB protocol on one TCP address, its data in SQLite files of one directory.
package main

import (
	"context"
	"flag"
	"log"
	"os/signal"
	"syscall"

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
	stopped, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := engine.Run(stopped); err != nil && stopped.Err() == nil {
		log.Fatal(err)
	}
}

// Checks an export with the Go project's own implementation of signed notes and of Merkle trees (golang.org/x/mod/sumdb), which shares nothing
// with Meritrail. Unpacked exports are named:
//
//	check VKEYS-FILE RUN-EXPORT [PAYOUT-EXPORT]
//
// It checks the signatures of all checkpoints, works the tree out again from the leaves, checks that each checkpoint is consistent with the last,
// and that each leaf of the payout's export is included. It stops at the first that does not hold.
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("check VKEYS-FILE RUN-EXPORT [PAYOUT-EXPORT]")
	}
	verifiers := verifiers(os.Args[1])
	run := os.Args[2]
	leaves := bytes.Split(bytes.TrimSuffix(read(run, "ledger.jsonl"), []byte("\n")), []byte("\n"))
	hashes := stored(leaves)
	last := checkpoint(verifiers, read(run, "checkpoint"))
	if last.N != int64(len(leaves)) {
		log.Fatalf("%d leaves, and the checkpoint is of %d", len(leaves), last.N)
	}
	for _, name := range glob(run, "checkpoints/*.checkpoint") {
		one := checkpoint(verifiers, read(run, name))
		root, err := tlog.TreeHash(one.N, hashes)
		must(name, err)
		if root != one.Hash {
			log.Fatalf("%s: the leaves have the root %v", name, root)
		}
		proof, err := tlog.ProveTree(last.N, one.N, hashes)
		must(name, err)
		must(name, tlog.CheckTree(proof, last.N, last.Hash, one.N, one.Hash))
		fmt.Printf("%s: signed, the root of the first %d leaves, consistent with %d\n", name, one.N, last.N)
	}
	root, err := tlog.TreeHash(last.N, hashes)
	must("checkpoint", err)
	if root != last.Hash {
		log.Fatalf("checkpoint: the leaves have the root %v", root)
	}
	fmt.Printf("checkpoint: signed, the root of all %d leaves\n", last.N)
	if len(os.Args) > 3 {
		checkPayout(verifiers, os.Args[3])
	}
}

// checkPayout checks that each leaf has the place in the tree that its proof says.
func checkPayout(verifiers note.Verifiers, export string) {
	for _, name := range glob(export, "leaves/*.tlog-proof") {
		head, signed, found := strings.Cut(string(read(export, name)), "\n\n")
		lines := strings.Split(head, "\n")
		if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
			log.Fatalf("%s: no proof", name)
		}
		index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
		must(name, err)
		var proof tlog.RecordProof
		for _, line := range lines[2:] {
			hash, err := tlog.ParseHash(line)
			must(name, err)
			proof = append(proof, hash)
		}
		tree := checkpoint(verifiers, []byte(signed))
		leaf := read(export, strings.TrimSuffix(name, ".tlog-proof")+".json")
		must(name, tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(leaf)))
		fmt.Printf("%s: leaf %d is one of the %d that were signed\n", name, index, tree.N)
	}
}

// checkpoint opens a note; its text is the origin, the size and the root.
func checkpoint(verifiers note.Verifiers, signed []byte) tlog.Tree {
	opened, err := note.Open(signed, verifiers)
	must("note", err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != opened.Sigs[0].Name {
		log.Fatalf("no checkpoint: %q", opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must("size", err)
	root, err := tlog.ParseHash(lines[2])
	must("root", err)
	return tlog.Tree{N: size, Hash: root}
}

func stored(leaves [][]byte) tlog.HashReader {
	var all []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			found[i] = all[index]
		}
		return found, nil
	})
	for number, leaf := range leaves {
		more, err := tlog.StoredHashes(int64(number), leaf, reader)
		must("leaf "+strconv.Itoa(number), err)
		all = append(all, more...)
	}
	return reader
}

func verifiers(file string) note.Verifiers {
	var all []note.Verifier
	for _, key := range strings.Fields(string(read("", file))) {
		verifier, err := note.NewVerifier(key)
		must(file, err)
		all = append(all, verifier)
	}
	return note.VerifierList(all...)
}

func glob(folder, pattern string) []string {
	files, err := filepath.Glob(filepath.Join(folder, pattern))
	must(pattern, err)
	for i, file := range files {
		files[i], err = filepath.Rel(folder, file)
		must(file, err)
	}
	return files
}

func read(folder, name string) []byte {
	content, err := os.ReadFile(filepath.Join(folder, name))
	must(name, err)
	return content
}

func must(what string, err error) {
	if err != nil {
		log.Fatalf("%s: %v", what, err)
	}
}

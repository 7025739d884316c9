// Records what Go's golang.org/x/mod/sumdb/tlog and note say of made-up trees and notes, and checks a log that
// lib/ledger wrote. How to run it is in ../README.md.
package main

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}

func text(hash tlog.Hash) string { return base64.StdEncoding.EncodeToString(hash[:]) }

type proof struct {
	From   int64    `json:"from"`
	Size   int64    `json:"size"`
	Hashes []string `json:"hashes"`
}

type hashes []tlog.Hash

func (all hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		found[i] = all[index]
	}
	return found, nil
}

// Entry i of every made-up tree is the text "entry i".
func record() {
	const most = 70000
	sizes := []int64{1, 2, 3, 7, 8, 255, 256, 257, 600, 65536, 65537, most}
	next := 0
	var all hashes
	roots := map[string]string{}
	inclusion, consistency := []proof{}, []proof{}
	for n := int64(0); n < most; n++ {
		all = append(all, must(tlog.StoredHashes(n, []byte("entry "+strconv.FormatInt(n, 10)), all))...)
		size := n + 1
		if size != sizes[next] {
			continue
		}
		next++
		roots[strconv.FormatInt(size, 10)] = text(must(tlog.TreeHash(size, all)))
		for _, index := range []int64{0, 1, size / 3, size / 2, size - 1} {
			if index < size {
				inclusion = append(inclusion, proof{index, size, texts(must(tlog.ProveRecord(size, index, all)))})
			}
		}
		for _, old := range sizes {
			if old <= size {
				consistency = append(consistency, proof{old, size, texts(must(tlog.ProveTree(size, old, all)))})
			}
		}
	}
	paths := map[string]string{}
	for _, tile := range []tlog.Tile{{H: 8, L: 0, N: 0, W: 256}, {H: 8, L: 0, N: 273, W: 112}, {H: 8, L: 1, N: 1000, W: 256}, {H: 8, L: 2, N: 1234067, W: 17}, {H: 8, L: -1, N: 5, W: 1}} {
		paths[fmt.Sprintf("%d/%d/%d", tile.L, tile.N, tile.W)] = strings.NewReplacer("tile/8/data/", "tile/entries/", "tile/8/", "tile/").Replace(tile.Path())
	}
	signed := []map[string]string{}
	for _, body := range []string{"text\n", "two\n\nparts\n", "log.example/one\n3\n" + roots["3"] + "\n"} {
		seed := sha256.Sum256([]byte("a key of no use to anyone: " + body))
		skey, vkey, err := note.GenerateKey(strings.NewReader(string(seed[:])), "log.example/one")
		must(0, err)
		signer := must(note.NewSigner(skey))
		signed = append(signed, map[string]string{"vkey": vkey, "seed": base64.StdEncoding.EncodeToString(seed[:]), "note": string(must(note.Sign(&note.Note{Text: body}, signer)))})
	}
	out := json.NewEncoder(os.Stdout)
	out.SetIndent("", " ")
	out.SetEscapeHTML(false)
	out.Encode(map[string]any{"roots": roots, "inclusion": inclusion, "consistency": consistency, "paths": paths, "notes": signed})
}

func texts(proof []tlog.Hash) []string {
	lines := []string{}
	for _, hash := range proof {
		lines = append(lines, text(hash))
	}
	return lines
}

type tiles string

func (tiles) Height() int                         { return 8 }
func (tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (folder tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	found := [][]byte{}
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(string(folder), path))
		if err != nil {
			return nil, err
		}
		found = append(found, bytes)
	}
	return found, nil
}

// Opens a log's checkpoint with a vkey, and proves each entry of its bundles to be in the tree by its tiles.
func check(folder string, vkey string) {
	verifier := must(note.NewVerifier(vkey))
	opened := must(note.Open(must(os.ReadFile(filepath.Join(folder, "checkpoint"))), note.VerifierList(verifier)))
	lines := strings.Split(opened.Text, "\n")
	size := must(strconv.ParseInt(lines[1], 10, 64))
	root := must(tlog.ParseHash(lines[2]))
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, tiles(folder))
	for n := int64(0); n < size; {
		width := size - n
		if width > 256 {
			width = 256
		}
		path := strings.Replace(tlog.Tile{H: 8, L: -1, N: n / 256, W: int(width)}.Path(), "tile/8/data/", "tile/entries/", 1)
		bundle := must(os.ReadFile(filepath.Join(folder, path)))
		for ; len(bundle) > 0; n++ {
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			hash := tlog.RecordHash(bundle[2:end])
			bundle = bundle[end:]
			if must(reader.ReadHashes([]int64{tlog.StoredHashIndex(0, n)}))[0] != hash {
				must(0, fmt.Errorf("entry %d is not in the tree", n))
			}
			if n%97 == 0 {
				proof := must(tlog.ProveRecord(size, n, reader))
				must(0, tlog.CheckRecord(proof, size, root, n, hash))
			}
		}
	}
	fmt.Printf("%s: %d entries, %d signatures of which Go knows %d\n", lines[0], size, len(opened.Sigs)+len(opened.UnverifiedSigs), len(opened.Sigs))
}

func main() {
	if len(os.Args) == 4 && os.Args[1] == "check" {
		check(os.Args[2], os.Args[3])
	} else {
		record()
	}
}

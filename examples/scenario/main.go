// Command scenario runs scenario files: it says step by step what was decided and
// why, and what differs from what the file expects.
//
//	go run ./examples/scenario [-lang en|ru] [-trace] [-json] [-quiet] FILE…
//	go run ./examples/scenario -schema
//
// It exits with 1 if anything differs or a file cannot be read, and with 2 if the
// command line is wrong. A file that fails does not keep the others from running.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/scenario"
)

// maxSize is the size of the largest file that is read, in bytes.
const maxSize = 64 << 20

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are the command line.
type options struct {
	lang                       customs.Language
	trace, json, quiet, schema bool
}

// run runs the command and returns its exit code.
func run(args []string, out, errs io.Writer) int {
	var o options
	flags := flag.NewFlagSet("scenario", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.TextVar(&o.lang, "lang", customs.English, "language of the output, `en or ru`")
	flags.BoolVar(&o.trace, "trace", false, "show the bills and how each amount was found")
	flags.BoolVar(&o.json, "json", false, "print each report as a JSON object")
	flags.BoolVar(&o.quiet, "quiet", false, "print one line a file, and differences")
	flags.BoolVar(&o.schema, "schema", false, "print the JSON Schema of scenario files")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if o.schema {
		schema, err := scenario.Schema()
		if err != nil {
			fmt.Fprintln(errs, err)
			return 1
		}
		fmt.Fprintf(out, "%s\n", schema)
		return 0
	}
	if flags.NArg() == 0 {
		fmt.Fprintln(errs, "no file given; usage: scenario [-lang en|ru] [-trace] [-json] [-quiet] FILE…")
		return 2
	}
	failed := 0
	for _, name := range flags.Args() {
		if err := o.file(name, out); err != nil {
			fmt.Fprintf(errs, "%s: %s\n", name, customs.Explain(err, o.lang))
			failed++
		}
	}
	if failed > 0 {
		fmt.Fprintln(errs, customs.Phrase("{0} of {1} files failed|файлов с ошибками: {0} из {1}").Text(o.lang, customs.Count(failed), customs.Count(flags.NArg())))
		return 1
	}
	return 0
}

// file runs one file.
func (o *options) file(name string, out io.Writer) error {
	text, err := read(name)
	if err != nil {
		return err
	}
	story, err := scenario.Load(text, func(base string) ([]byte, error) {
		if filepath.Base(base) != base {
			return nil, customs.NewInputError(scenario.ErrBase, "base {0}: wanted a file beside {1}|base {0}: ожидается файл рядом с {1}", customs.Text(base), customs.Text(name))
		}
		return read(filepath.Join(filepath.Dir(name), base))
	})
	if err != nil {
		return err
	}
	report, err := scenario.Run(story)
	if report == nil {
		return err
	}
	switch {
	case o.json:
		text, err := report.JSON()
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%s\n", text)
	case o.quiet && report.Passed():
		fmt.Fprintln(out, customs.Phrase("ok {0}: {1} expectations|ok {0}: ожиданий {1}").Text(o.lang, customs.Text(name), customs.Count(report.Checks)))
	case o.quiet:
		for _, d := range report.Differences {
			fmt.Fprintf(out, "%s: %s\n", name, d.Text(o.lang))
		}
	default:
		fmt.Fprintf(out, "%s: %s\n", name, report.Text(o.lang, o.trace))
	}
	if err != nil {
		return err
	}
	if !report.Passed() {
		return customs.NewInputError("scenario-differs", "differences: {0}|отличий: {0}", customs.Count(len(report.Differences)))
	}
	return nil
}

// read reads a file, unless it is too large to be a scenario.
func read(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return nil, err
	}
	if len(text) > maxSize {
		return nil, errors.New("larger than 64 MiB: a scenario file is one story")
	}
	return text, nil
}

package customs_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

func TestAllAndAnyOverEveryPair(t *testing.T) {
	const u, n, m = customs.Undetermined, customs.NotMet, customs.Met
	for _, c := range []struct{ a, b, all, any customs.Finding }{
		{u, u, u, u}, {u, n, n, u}, {u, m, u, m},
		{n, u, n, u}, {n, n, n, n}, {n, m, n, m},
		{m, u, u, m}, {m, n, n, m}, {m, m, m, m},
		{9, m, u, m}, {n, 9, n, u}, {m, 9, u, m},
	} {
		require.Equal(t, c.all, customs.All(c.a, c.b), "All(%v, %v)", c.a, c.b)
		require.Equal(t, c.any, customs.Any(c.a, c.b), "Any(%v, %v)", c.a, c.b)
		require.Equal(t, c.all, customs.All(c.b, c.a), "All must not depend on the order")
		require.Equal(t, c.any, customs.Any(c.b, c.a), "Any must not depend on the order")
	}
	for _, f := range []customs.Finding{u, n, m} {
		require.Equal(t, f, customs.All(f))
		require.Equal(t, f, customs.Any(f))
	}
	require.Equal(t, u, customs.All(), "nothing shown is undetermined")
	require.Equal(t, u, customs.Any(), "nothing shown is undetermined")
}

var (
	noDocument = customs.Violation{
		Code:      "conditions-document",
		Provision: customs.Article(164).Para(1).Sub(1),
		Subject:   "declaration D1",
		Detail:    customs.Say("no conditions document is given|документ об условиях переработки не представлен"),
		Cure:      customs.Say("give one, or a declaration for repair|представить его или декларацию на ремонт"),
	}
	tooLong = customs.Violation{
		Code:      "term-too-long",
		Provision: customs.Article(168).Para(3),
		Detail:    customs.Say("term is {0} years, {1} allowed|срок {0} года, допускается {1}", customs.Count(4), customs.Count(3)),
	}
)

func TestViolationsAreReportedAtOnceInInputOrder(t *testing.T) {
	vs := customs.Violations{tooLong, noDocument}
	err := vs.Err()
	require.EqualError(t, err, "term is 4 years, 3 allowed (cc/168/3)\n"+
		"declaration D1: no conditions document is given (cc/164/1/1); cure: give one, or a declaration for repair")
	require.Equal(t, "срок 4 года, допускается 3 (cc/168/3)\n"+
		"declaration D1: документ об условиях переработки не представлен (cc/164/1/1); "+
		"как устранить: представить его или декларацию на ремонт", customs.Explain(err, customs.Russian))
	require.ErrorIs(t, err, noDocument.Code)
	require.ErrorIs(t, fmt.Errorf("placing: %w", err), tooLong.Code)
	require.NotErrorIs(t, err, customs.ErrSyntax)
	require.Equal(t, tooLong.Code, vs.Code())

	var found customs.Violations
	require.True(t, errors.As(fmt.Errorf("placing: %w", err), &found))
	require.Equal(t, vs, found)
	require.Negative(t, noDocument.Compare(tooLong))
	require.Zero(t, tooLong.Compare(tooLong))
}

func TestNoViolationIsNoError(t *testing.T) {
	require.NoError(t, customs.Violations(nil).Err())
	require.NoError(t, customs.Violations{}.Err())
	require.Empty(t, customs.Violations{}.Explain(customs.English))
	require.Empty(t, customs.Violations{}.Code())
	require.Error(t, customs.Violations{{}}.Err())
}

func TestViolationIsComparableAndAnErrorOfItsOwn(t *testing.T) {
	require.True(t, noDocument == customs.Violations{noDocument}[0])
	require.ErrorIs(t, noDocument, noDocument.Code)
	require.EqualError(t, customs.Violation{Code: "bare"}, "bare")
	require.NotErrorIs(t, customs.Violation{}, customs.ErrSyntax)
}

// A subject that the detail names is said once; a part of another name is not it.
func TestSubjectIsSaidOnce(t *testing.T) {
	person := customs.MustPerson("7701; RU; Mill")
	for _, c := range []struct {
		subject string
		detail  customs.Sentence
		want    string
	}{
		{"R1/oil", customs.Say("the term of {0} ran out|", customs.Text("R1/oil")), "the term of R1/oil ran out"},
		{"R1/oil", customs.Say("the term of {0} ran out|", customs.Text("R1/oil-2")), "R1/oil: the term of R1/oil-2 ran out"},
		{"R1/oil", customs.Say("the term ran out|", customs.Text("R1/oil")), "R1/oil: the term ran out"},
		{"engine", customs.Say("no method for {0}|", customs.Text("overhauled engine")), "engine: no method for overhauled engine"},
		{"7701", customs.Say("{0} holds it|", person.Arg()), "Mill (7701) holds it"},
		{"", customs.Say("nothing|"), "nothing"},
	} {
		require.EqualError(t, customs.Violation{Code: "x", Subject: c.subject, Detail: c.detail}, c.want)
	}
	require.EqualError(t, customs.Violation{Code: "x", Subject: "L1"}, "L1: x")
}

package customs

// TitleTable returns the citations that have a title of their own, in order, with
// their titles.
func TitleTable() (ps []Provision, ts []Phrase) {
	for _, row := range titles {
		ps = append(ps, Provision{row.act, row.article, row.paragraph, row.subparagraph})
		ts = append(ts, row.title)
	}
	return ps, ts
}

module github.com/eaeu-customs/inward/internal/bench

go 1.25.0

require (
	github.com/eaeu-customs/inward v0.0.0
	github.com/shopspring/decimal v1.6.0
	github.com/stretchr/testify v1.12.1
)

require (
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/exp v0.0.0-20251023183803-a4bb9ffd2546 // indirect
)

replace github.com/eaeu-customs/inward => ../..

module github.com/eaeu-customs/inward

go 1.25.0

require (
	github.com/shopspring/decimal v1.6.0
	github.com/stretchr/testify v1.12.1
	golang.org/x/exp v0.0.0-20251023183803-a4bb9ffd2546
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect

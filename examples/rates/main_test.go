package main

func Example() {
	main()
	// Output:
	// Cells of the tariff
	//   5%
	//   greater of 10% and 0.02 EUR/kg
	//   sum of 10% and 0.1 EUR/kg
	//   lesser of 15% and (greater of 12.5% and 0.6 EUR/cm3)
	//   refused: tariff cell "563С)", byte 0: wanted a space between the figure and the mark: a footnote mark is glued to the figure
	//
	// A declaration line
	//   value   10000.00 EUR at 69.2000 RUB per 1 EUR = 692000.00 RUB
	//   duty    greater of 10% and 0.02 EUR/kg of 692000.00 RUB = 69200.00 RUB, by 10%
	//   excise  6% of 761200.00 RUB = 45672.00 RUB, by 6%
	//   VAT     20% of 806872.00 RUB = 161374.40 RUB, by 20%
	//   owed    276246.40 RUB
}

package identification

// Methods are methods of identification that were chosen elsewhere, in no order.
// In documents they are texts as ParseMethod reads them.
type Methods []Method

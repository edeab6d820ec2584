package customs

// Title returns the title of the provision cited in one language, and whether it
// is its own: where it has none, the title of the nearest larger citation is
// returned with false, in the end the name of the act. The zero Provision has no
// title.
//
// The titles of the articles follow the acts. Paragraphs have none of their own
// in the acts; their titles here say in brief what they are about and quote
// nothing.
func (p Provision) Title(lang Language) (string, bool) {
	for q, own := p, true; q.act != NoAct; q, own = q.within(), false {
		if q.article == 0 && q.paragraph == 0 && q.subparagraph == 0 {
			return q.act.Name().In(lang), own
		}
		if t := titleOf(q); t != "" {
			return t.In(lang), own
		}
	}
	return "", false
}

// titleOf finds the title of exactly this citation by halving the table.
func titleOf(p Provision) Phrase {
	low, high := 0, len(titles)
	for low < high {
		mid := low + (high-low)/2
		row := titles[mid]
		switch p.Compare(Provision{row.act, row.article, row.paragraph, row.subparagraph}) {
		case 0:
			return row.title
		case -1:
			high = mid
		default:
			low = mid + 1
		}
	}
	return ""
}

// titles are in the order of Compare.
var titles = [...]struct {
	act                              Act
	article, paragraph, subparagraph uint16
	title                            Phrase
}{
	{CustomsCode, 7, 0, 0, "Prohibitions and restrictions|Соблюдение запретов и ограничений"},
	{CustomsCode, 37, 0, 0, "Terms used for customs value|Термины, используемые при определении таможенной стоимости"},
	{CustomsCode, 38, 0, 0, "General provisions on customs value|Общие положения о таможенной стоимости товаров"},
	{CustomsCode, 39, 0, 0, "Transaction value of the imported goods (method 1)|Метод по стоимости сделки с ввозимыми товарами (метод 1)"},
	{CustomsCode, 40, 0, 0, "Additions to the price paid or payable|Дополнительные начисления к цене, фактически уплаченной или подлежащей уплате"},
	{CustomsCode, 40, 1, 0, "What is added to the price|Что добавляется к цене"},
	{CustomsCode, 40, 2, 0, "What is not included where stated separately|Что не включается, если выделено из цены"},
	{CustomsCode, 41, 0, 0, "Transaction value of identical goods (method 2)|Метод по стоимости сделки с идентичными товарами (метод 2)"},
	{CustomsCode, 42, 0, 0, "Transaction value of similar goods (method 3)|Метод по стоимости сделки с однородными товарами (метод 3)"},
	{CustomsCode, 43, 0, 0, "Deductive method (method 4)|Метод вычитания (метод 4)"},
	{CustomsCode, 44, 0, 0, "Computed method (method 5)|Метод сложения (метод 5)"},
	{CustomsCode, 45, 0, 0, "Fall-back method (method 6)|Резервный метод (метод 6)"},
	{CustomsCode, 58, 0, 0, "Change of the time of payment of import customs duties|Изменение сроков уплаты ввозных таможенных пошлин"},
	{CustomsCode, 60, 0, 0, "Interest for deferred payment|Проценты за отсрочку или рассрочку уплаты"},
	{CustomsCode, 67, 0, 0, "Refund or set-off of customs duties and taxes|Возврат (зачет) сумм таможенных пошлин, налогов"},
	{CustomsCode, 76, 0, 0, "Refund or set-off of special, anti-dumping and countervailing duties|Возврат (зачет) сумм специальных, антидемпинговых, компенсационных пошлин"},
	{CustomsCode, 113, 0, 0, "Withdrawal of a customs declaration|Отзыв таможенной декларации"},
	{CustomsCode, 118, 0, 0, "Release of goods and its cancellation|Выпуск товаров и аннулирование выпуска"},
	{CustomsCode, 118, 4, 0, "Cancellation of the release|Аннулирование выпуска товаров"},
	{CustomsCode, 120, 0, 0, "Release before the goods declaration is filed|Выпуск товаров до подачи декларации на товары"},
	{CustomsCode, 127, 0, 0, "Application of customs procedures|Применение таможенных процедур"},
	{CustomsCode, 127, 2, 0, "The customs procedures|Виды таможенных процедур"},
	{CustomsCode, 127, 2, 5, "Processing in the customs territory|Переработка на таможенной территории"},
	{CustomsCode, 127, 3, 0, "Goods under a procedure may go under another or the same one|Помещение товаров, находящихся под таможенной процедурой, под иную или ту же таможенную процедуру"},
	{CustomsCode, 128, 0, 0, "Placing goods under a customs procedure|Помещение товаров под таможенную процедуру"},
	{CustomsCode, 129, 0, 0, "Completion, lapse, suspension and resumption of customs procedures|Завершение, прекращение, приостановление и возобновление действия таможенных процедур"},
	{CustomsCode, 129, 6, 0, "Goods go into temporary storage after lapse|Помещение товаров на временное хранение после прекращения действия таможенной процедуры"},
	{CustomsCode, 129, 7, 0, "Goods go under customs procedures after lapse|Помещение товаров под таможенные процедуры после прекращения действия таможенной процедуры"},
	{CustomsCode, 133, 0, 0, "Seizure, arrest and confiscation of goods under a customs procedure|Изъятие, арест и конфискация товаров, помещенных под таможенную процедуру"},
	{CustomsCode, 163, 0, 0, "Content and application of processing in the customs territory|Содержание и применение таможенной процедуры переработки на таможенной территории"},
	{CustomsCode, 163, 1, 0, "Foreign goods are processed for export without payment of duties|Переработка иностранных товаров для последующего вывоза продуктов переработки без уплаты ввозных таможенных пошлин, налогов"},
	{CustomsCode, 163, 2, 0, "Goods placed stay foreign, goods obtained become foreign|Статус иностранных товаров у помещенных и полученных товаров"},
	{CustomsCode, 163, 3, 0, "Placing to suspend temporary import|Применение для приостановления действия таможенной процедуры временного ввоза (допуска)"},
	{CustomsCode, 163, 4, 0, "Goods barred by the Commission|Перечень товаров, к которым процедура не применяется"},
	{CustomsCode, 164, 0, 0, "Conditions of placing and of use|Условия помещения товаров под таможенную процедуру и их использования"},
	{CustomsCode, 164, 1, 0, "Conditions of placing|Условия помещения товаров"},
	{CustomsCode, 164, 1, 1, "Conditions document, or a declaration in its place|Наличие документа об условиях переработки или использование декларации на товары в качестве такого документа"},
	{CustomsCode, 164, 1, 2, "Foreign goods can be identified in the products|Возможность идентификации иностранных товаров в продуктах их переработки"},
	{CustomsCode, 164, 1, 3, "Prohibitions and restrictions are complied with|Соблюдение запретов и ограничений"},
	{CustomsCode, 164, 2, 0, "Conditions of use|Условия использования товаров"},
	{CustomsCode, 164, 2, 1, "Keeping to the term of the procedure|Соблюдение установленного срока действия процедуры"},
	{CustomsCode, 164, 2, 2, "Keeping to the processing operations allowed|Соблюдение положений о допустимых операциях по переработке"},
	{CustomsCode, 164, 2, 3, "Goods are held and used by the persons named in the conditions document|Нахождение и использование товаров у лиц, указанных в документе об условиях переработки"},
	{CustomsCode, 164, 3, 0, "What identification means|Понятие идентификации иностранных товаров"},
	{CustomsCode, 165, 0, 0, "Term of the procedure|Срок действия таможенной процедуры переработки на таможенной территории"},
	{CustomsCode, 165, 1, 0, "Term set from the term of processing|Установление срока действия процедуры на основании срока переработки"},
	{CustomsCode, 165, 2, 0, "Extension together with the term of processing|Продление срока действия процедуры при продлении срока переработки"},
	{CustomsCode, 165, 3, 0, "Extension within 10 working days after expiry|Продление срока действия процедуры не позднее 10 рабочих дней после его истечения"},
	{CustomsCode, 166, 0, 0, "Processing operations|Операции по переработке на таможенной территории"},
	{CustomsCode, 166, 1, 0, "What processing operations include|Операции, относящиеся к переработке"},
	{CustomsCode, 166, 1, 1, "Processing or working of goods|Переработка или обработка товаров"},
	{CustomsCode, 166, 1, 2, "Manufacture, with mounting, assembly, disassembly and fitting|Изготовление товаров, включая монтаж, сборку, разборку и подгонку"},
	{CustomsCode, 166, 1, 3, "Repair, with restoration, replacement of parts and modernisation|Ремонт товаров, включая восстановление, замену составных частей и модернизацию"},
	{CustomsCode, 166, 1, 4, "Use of goods that help production and may be consumed in it|Использование товаров, содействующих производству продуктов переработки"},
	{CustomsCode, 166, 2, 0, "What processing operations do not include|Операции, не относящиеся к переработке"},
	{CustomsCode, 166, 2, 1, "Preservation and preparation for sale and transport|Операции по обеспечению сохранности и подготовке к продаже и перевозке"},
	{CustomsCode, 166, 2, 2, "Breeding, raising and fattening of animals|Получение приплода, выращивание и откорм животных"},
	{CustomsCode, 166, 2, 3, "Growing of trees and other plants|Выращивание деревьев и других растений"},
	{CustomsCode, 166, 2, 4, "Copying and reproduction of information|Копирование и размножение информации, аудио- и видеозаписей"},
	{CustomsCode, 166, 2, 5, "Use of foreign goods as auxiliary means of the process|Использование иностранных товаров в качестве вспомогательных средств в технологическом процессе"},
	{CustomsCode, 166, 2, 6, "Other operations named by the Commission|Иные операции, определяемые Комиссией"},
	{CustomsCode, 166, 3, 0, "Use of Union goods in processing|Использование товаров Союза при переработке"},
	{CustomsCode, 167, 0, 0, "Identification of foreign goods in the products|Идентификация иностранных товаров в продуктах их переработки"},
	{CustomsCode, 167, 1, 0, "Seals, stamps and marks|Проставление печатей, штампов, нанесение цифровой и другой маркировки"},
	{CustomsCode, 167, 2, 0, "Description, photographs, scaled drawings|Подробное описание, фотографирование, изображение в масштабе"},
	{CustomsCode, 167, 3, 0, "Comparison of test samples or specimens|Сопоставление проб и (или) образцов"},
	{CustomsCode, 167, 4, 0, "Existing marks and serial numbers|Использование имеющейся маркировки, в том числе серийных номеров"},
	{CustomsCode, 167, 5, 0, "Other methods: documents on the process, customs control|Иные способы: исследование документов, таможенный контроль"},
	{CustomsCode, 168, 0, 0, "Conditions document|Документ об условиях переработки товаров на таможенной территории"},
	{CustomsCode, 168, 1, 0, "Who may hold the conditions document|Лицо, которое может получить документ об условиях переработки"},
	{CustomsCode, 168, 2, 0, "Contents of the conditions document|Сведения в документе об условиях переработки"},
	{CustomsCode, 168, 2, 1, "Authorised body that issued the document|Сведения об уполномоченном органе, выдавшем документ"},
	{CustomsCode, 168, 2, 2, "Person to whom the document was issued|Сведения о лице, которому выдан документ"},
	{CustomsCode, 168, 2, 3, "Persons who process the goods|Сведения о лицах, которые будут совершать операции по переработке"},
	{CustomsCode, 168, 2, 4, "Foreign goods and products|Сведения об иностранных товарах и продуктах их переработки"},
	{CustomsCode, 168, 2, 5, "Union goods with an export duty|Сведения о товарах Союза, облагаемых вывозными таможенными пошлинами"},
	{CustomsCode, 168, 2, 6, "Documents on the right to the goods|Сведения о документах, подтверждающих право на товары"},
	{CustomsCode, 168, 2, 7, "Output norms|Нормы выхода продуктов переработки"},
	{CustomsCode, 168, 2, 8, "Processing operations and methods|Сведения об операциях по переработке и способах их совершения"},
	{CustomsCode, 168, 2, 9, "Methods of identification|Сведения о способах идентификации иностранных товаров"},
	{CustomsCode, 168, 2, 10, "Waste and remnants|Сведения об отходах и остатках"},
	{CustomsCode, 168, 2, 11, "Term of processing|Срок переработки товаров"},
	{CustomsCode, 168, 2, 12, "Replacement with equivalent goods|Сведения о замене эквивалентными товарами"},
	{CustomsCode, 168, 2, 13, "Further commercial use of waste|Сведения о возможности дальнейшего коммерческого использования отходов"},
	{CustomsCode, 168, 2, 14, "Customs authorities of placing and of completion|Сведения о таможенных органах помещения товаров и завершения действия процедуры"},
	{CustomsCode, 168, 3, 0, "Longest term of processing|Предельный срок переработки товаров"},
	{CustomsCode, 168, 4, 0, "What the term of processing includes|Что включает срок переработки товаров"},
	{CustomsCode, 168, 4, 1, "Duration of the production process|Продолжительность производственного процесса переработки"},
	{CustomsCode, 168, 4, 2, "Time for export and for disposal of waste and remnants|Время на вывоз продуктов переработки и распоряжение отходами и остатками"},
	{CustomsCode, 168, 5, 0, "Start of the term of processing|Начало исчисления срока переработки товаров"},
	{CustomsCode, 168, 6, 0, "Extension of the term of processing|Продление срока переработки товаров"},
	{CustomsCode, 168, 7, 0, "Additional information under national law|Дополнительные сведения по законодательству государства-члена"},
	{CustomsCode, 168, 8, 0, "Form, issue, amendment, revocation and renewal of the document|Форма, выдача, изменение, отзыв и возобновление действия документа"},
	{CustomsCode, 168, 9, 0, "Conditions of processing stated in the declaration|Указание условий переработки в декларации на товары"},
	{CustomsCode, 169, 0, 0, "Output norms|Нормы выхода продуктов переработки"},
	{CustomsCode, 169, 1, 0, "What an output norm is|Понятие нормы выхода продуктов переработки"},
	{CustomsCode, 169, 2, 0, "Standard output norms|Стандартные нормы выхода продуктов переработки"},
	{CustomsCode, 170, 0, 0, "Waste and production losses|Отходы и производственные потери"},
	{CustomsCode, 170, 1, 0, "Waste needs a customs procedure, with exceptions|Помещение отходов под таможенные процедуры и исключения"},
	{CustomsCode, 170, 2, 0, "Waste counts as imported in its condition|Отходы рассматриваются как ввезенные в этом состоянии"},
	{CustomsCode, 170, 3, 0, "Excepted waste becomes Union goods|Приобретение отходами статуса товаров Союза"},
	{CustomsCode, 170, 4, 0, "Production losses need no procedure|Производственные потери не подлежат помещению под таможенные процедуры"},
	{CustomsCode, 171, 0, 0, "Remnants of foreign goods|Остатки иностранных товаров"},
	{CustomsCode, 172, 0, 0, "Replacement with equivalent goods|Замена иностранных товаров эквивалентными товарами"},
	{CustomsCode, 172, 1, 0, "Equivalent goods and permission to use them|Эквивалентные товары и разрешение таможенного органа на замену"},
	{CustomsCode, 172, 2, 0, "Products of equivalent goods count as products of foreign goods|Продукты переработки эквивалентных товаров"},
	{CustomsCode, 172, 3, 0, "Status of equivalent and of replaced goods|Статус эквивалентных и замененных товаров"},
	{CustomsCode, 172, 4, 0, "Export of products before import of the foreign goods|Вывоз продуктов переработки до ввоза иностранных товаров"},
	{CustomsCode, 172, 5, 0, "National procedure of replacement|Порядок и условия замены по законодательству государства-члена"},
	{CustomsCode, 173, 0, 0, "Completion, suspension and lapse|Завершение, приостановление и прекращение действия таможенной процедуры"},
	{CustomsCode, 173, 1, 0, "Completion by re-export|Завершение помещением товаров под таможенную процедуру реэкспорта"},
	{CustomsCode, 173, 2, 0, "Other completion|Иные случаи завершения действия процедуры"},
	{CustomsCode, 173, 2, 1, "Completion by release for domestic consumption or another procedure|Завершение помещением под процедуру выпуска для внутреннего потребления или иную процедуру"},
	{CustomsCode, 173, 2, 2, "Completion by resuming temporary import|Завершение возобновлением действия таможенной процедуры временного ввоза (допуска)"},
	{CustomsCode, 173, 2, 3, "Completion by recognised destruction or loss|Завершение признанием факта уничтожения или безвозвратной утраты"},
	{CustomsCode, 173, 2, 4, "Completion by waste unfit for use or disposed of|Завершение признанием отходов непригодными либо представлением документов об их захоронении, обезвреживании, утилизации или уничтожении"},
	{CustomsCode, 173, 2, 5, "Completion by recognised production losses|Завершение признанием производственных потерь"},
	{CustomsCode, 173, 2, 6, "Completion by other circumstances set by law|Завершение при наступлении иных установленных обстоятельств"},
	{CustomsCode, 173, 3, 0, "Suspension|Приостановление действия процедуры"},
	{CustomsCode, 173, 4, 0, "Products in one or several batches|Помещение продуктов переработки одной или несколькими партиями"},
	{CustomsCode, 173, 5, 0, "Lapse after expiry|Прекращение действия процедуры по истечении срока"},
	{CustomsCode, 174, 0, 0, "Obligation to pay, its end, time of payment and calculation|Возникновение и прекращение обязанности по уплате, срок уплаты и исчисление"},
	{CustomsCode, 174, 1, 0, "When the obligation arises|Возникновение обязанности по уплате"},
	{CustomsCode, 174, 2, 0, "How the obligation ends|Прекращение обязанности по уплате"},
	{CustomsCode, 174, 2, 1, "Ends by completion before expiry|Прекращение в связи с завершением действия процедуры до истечения срока"},
	{CustomsCode, 174, 2, 2, "Ends by temporary storage after lapse|Прекращение в связи с помещением на временное хранение"},
	{CustomsCode, 174, 2, 3, "Ends by placing under a procedure after lapse|Прекращение в связи с помещением под таможенные процедуры"},
	{CustomsCode, 174, 2, 4, "Ends by payment or collection|Прекращение исполнением обязанности и (или) взысканием"},
	{CustomsCode, 174, 2, 5, "Ends by recognised destruction or loss|Прекращение в связи с признанием факта уничтожения или безвозвратной утраты"},
	{CustomsCode, 174, 2, 6, "Ends by refusal of release|Прекращение в связи с отказом в выпуске"},
	{CustomsCode, 174, 2, 7, "Ends by withdrawal of the declaration or cancellation of the release|Прекращение в связи с отзывом декларации или аннулированием выпуска"},
	{CustomsCode, 174, 2, 8, "Ends by confiscation or forfeiture to the state|Прекращение в связи с конфискацией или обращением в собственность государства-члена"},
	{CustomsCode, 174, 2, 9, "Ends by detention of the goods|Прекращение в связи с задержанием товаров"},
	{CustomsCode, 174, 2, 10, "Ends by storage or placing of goods returned after seizure or arrest|Прекращение в связи с помещением возвращенных после изъятия или ареста товаров"},
	{CustomsCode, 174, 3, 0, "When the obligation must be performed|Исполнение обязанности по уплате"},
	{CustomsCode, 174, 4, 0, "Circumstances that make it due, and the time of payment|Обстоятельства, при которых подлежит исполнению обязанность, и срок уплаты"},
	{CustomsCode, 174, 4, 1, "Transfer to a person not named in the document|Передача товаров лицу, не указанному в документе об условиях переработки"},
	{CustomsCode, 174, 4, 2, "Loss of the goods|Утрата товаров"},
	{CustomsCode, 174, 4, 3, "No completion before expiry|Незавершение действия процедуры до истечения срока"},
	{CustomsCode, 174, 5, 0, "Amount as for release for domestic consumption|Размер платежей как при выпуске для внутреннего потребления"},
	{CustomsCode, 174, 6, 0, "Interest on the amounts due|Проценты на подлежащие уплате суммы"},
	{CustomsCode, 174, 7, 0, "Refund or set-off after later completion, storage, placing or detention|Возврат (зачет) при последующем завершении, хранении, помещении или задержании товаров"},
	{CustomsCode, 175, 0, 0, "Payments on products released for domestic consumption|Исчисление и уплата платежей при выпуске продуктов переработки для внутреннего потребления"},
	{CustomsCode, 175, 1, 0, "Amount by the inputs used under the output norms|Размер платежей по иностранным товарам, использованным согласно нормам выхода"},
	{CustomsCode, 175, 2, 0, "Interest on products released for domestic consumption|Проценты при выпуске продуктов переработки для внутреннего потребления"},
	{CustomsCode, 224, 0, 0, "Completion, suspension and lapse of temporary import|Завершение, приостановление и прекращение действия таможенной процедуры временного ввоза (допуска)"},
	{CustomsCode, 224, 3, 0, "Suspension of temporary import|Приостановление действия таможенной процедуры временного ввоза (допуска)"},
	{CustomsCode, 379, 0, 0, "Detention of goods|Задержание товаров"},
	{UnionTreaty, 50, 0, 0, "Other measures of protection of the internal market|Иные меры защиты внутреннего рынка"},
	{Decision203, 1, 0, 0, "Goods that processing is not applied to, and longer terms|Товары, к которым процедура не применяется, и более продолжительные сроки"},
	{Decision203, 1, 1, 0, "Categories of goods with a longer term of processing|Категории товаров с более продолжительным сроком переработки"},
	{KazakhstanCode, 93, 0, 0, "Interest for the use of deferred payment|Проценты за пользование отсрочкой или рассрочкой"},
	{Russia311FZ, 120, 0, 0, "Interest for deferred payment|Проценты за отсрочку или рассрочку уплаты"},
	{UzbekistanCode, 81, 0, 0, "Rates and calculation for products of processing|Ставки и исчисление платежей по продуктам переработки"},
}

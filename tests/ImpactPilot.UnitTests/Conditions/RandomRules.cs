using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ImpactPilot.UnitTests.Conditions;

/// <summary>Draws trees as the rule builder writes them, whatever they mean: every kind of node in every place where the builder has it.</summary>
internal static class RandomRules
{
    private const int MostNodes = 200;

    private static readonly Gen<string> Words = Gen.Elements(
        "seats", "_x1", "größe", "город", "a\u0301b", "date", "instant", "count", "sum", "lower", "of", "to", "from", "by", "at", "least", "with", "starts", "ends", "known", "unknown",
        "days", "month", "deal", "meeting", "previous", "company");

    private static readonly Gen<string> Keywords = Gen.Elements("and", "or", "not", "in", "is", "between", "contains", "any", "no", "where", "within", "true", "today", "changed");

    private static readonly Gen<string> Labels = Gen.Elements(
        "Seats", "Auto Renewal", "Terms and Conditions", "say \"hi\"", "it's", "a = 1 or b", "two\nlines", "\u202Emirror", "zero\u200Bwidth", "👍🏽 score", "  padded  ", "\"", "'", "(", "any", "today", "50%", "مرحبا");

    private static readonly Gen<string> Texts = Gen.OneOf(Labels, Gen.Elements(" ", "''", "x' or 1 = 1 --", "10", "true", "2026-01-01", "a;b", "\t", new string('x', 300)));

    private static readonly Gen<string> ActivityNames = Gen.Elements("meeting", "call", "email", "note", "task", "activity");

    private static readonly Gen<string> Flags = Gen.Elements("true", "false");

    private static readonly Gen<string> Durations =
        from amount in Gen.Choose(0, 400)
        from unit in Gen.Elements("hour", "day", "week", "month", "year")
        select Node("duration", ("amount", $"{amount}"), ("unit", Quoted(unit)));

    private static readonly Gen<string> Numbers =
        from digits in Gen.Elements("0", "5", "007", "2.50", "79228162514264337593543950336", "0.0000000000000000000000000000001")
        from negative in Flags
        from percentage in Flags
        select Node("number", ("negative", negative), ("digits", Quoted(digits)), ("isPercentage", percentage));

    private static readonly Gen<string> TextLiterals = from text in Texts select Node("text", ("text", Quoted(text)));

    private static readonly Gen<string> Literals = Gen.OneOf(
        Numbers,
        TextLiterals,
        Durations,
        from value in Flags select Node("boolean", ("value", value)),
        from date in Gen.Elements("2026-01-31", "0001-01-01", "9999-12-31") select Node("date", ("date", Quoted(date))),
        from instant in Gen.Elements("2026-01-31T10:00:00Z", "0001-01-01T00:00:00Z", "2026-01-31T10:00:00.1234567Z") select Node("instant", ("instant", Quoted(instant))),
        Gen.Elements(Node("today"), Node("now")));

    private static readonly Gen<string> Fields = Gen.OneOf(
        from name in Words select Field("null", name, "false"),
        from label in Labels select Field("null", label, "true"),
        from prefix in Words from name in Gen.OneOf(Words, Keywords) select Field(Quoted(prefix), name, "false"),
        from prefix in Words from label in Labels select Field(Quoted(prefix), label, "true"));

    /// <summary>What the builder has no row for, as the printer spells it.</summary>
    private static readonly Gen<string> Written = Gen.Elements(
        "true", "previous(seats) > 3", "seats * 2 >= -(seats + 1)", "lower(city) in ('x', 'y')", "sum(deal.amount where stage = 'won') > 50", "count(call) in (1, 2)", "days_between(a, today) < 3");

    private static readonly Gen<string> Contains =
        from left in Fields
        from negated in Flags
        from form in Gen.Elements("one", "any of", "all of")
        from single in TextLiterals
        from several in Several(TextLiterals)
        select Node("contains", ("left", left), ("negated", negated), ("form", Quoted(form)), ("values", form == "one" ? $"[{single}]" : several));

    private static readonly Gen<string> Change = Gen.OneOf(
        from field in Fields select Node("changed", ("field", field)),
        from field in Fields from values in Several(Literals) select Node("changed to", ("field", field), ("values", values)),
        from field in Fields from before in Literals from after in Literals select Node("changed from to", ("field", field), ("from", before), ("to", after)),
        from way in Gen.Elements("increased", "decreased") from field in Fields select Node(way, ("field", field), ("atLeast", "false"), ("by", "null")),
        from way in Gen.Elements("increased", "decreased")
        from field in Fields
        from atLeast in Flags
        from step in Gen.OneOf(Numbers, Durations)
        select Node(way, ("field", field), ("atLeast", atLeast), ("by", step)));

    private static readonly Gen<string> Values = Gen.OneOf(
        Literals,
        Fields,
        from start in Gen.OneOf(Fields, Gen.Elements(Node("today"), Node("now")))
        from sign in Gen.Elements("+", "-")
        from span in Durations
        select Node("shifted", ("from", start), ("operator", Quoted(sign)), ("by", span)));

    public static Gen<string> Rules { get; } =
        Gen.Sized(size => Predicate(1 + (size % 3))).Where(rule => rule.Split("\"kind\"").Length - 1 <= MostNodes);

    private static Gen<string> Predicate(int depth) => depth == 0
        ? Leaf(0)
        : Gen.Frequency(
            (3, Leaf(depth - 1)),
            (2, from word in Gen.Elements("and", "or") from terms in Several(Predicate(depth - 1)) select Node(word, ("terms", terms))),
            (1, from term in Predicate(depth - 1) select Node("not", ("term", term))),
            (2, from kind in Gen.Elements("any", "no", "every") from source in Source(depth - 1) select Node(kind, source)));

    private static Gen<string> Leaf(int depth) => Gen.OneOf(
        Fields,
        from text in Written select Node("written", ("text", Quoted(text))),
        from left in Gen.OneOf(Fields, Count(depth))
        from sign in Gen.Elements("=", "!=", "<", "<=", ">", ">=")
        from right in Values
        select Node("compare", ("left", left), ("operator", Quoted(sign)), ("right", right)),
        from left in Fields from negated in Flags from values in Several(Literals) select Node("in", ("left", left), ("negated", negated), ("values", values)),
        Contains,
        from kind in Gen.Elements("starts with", "ends with") from left in Fields from text in TextLiterals select Node(kind, ("left", left), ("value", text)),
        from left in Fields
        from negated in Flags
        from low in Values
        from high in Values
        select Node("between", ("left", left), ("negated", negated), ("low", low), ("high", high)),
        from kind in Gen.Elements("is known", "is unknown") from left in Fields select Node(kind, ("left", left)),
        Change);

    private static Gen<string> Count(int depth) => from source in Source(Math.Max(depth - 1, 0)) select Node("count", source);

    private static Gen<(string Name, string Json)[]> Source(int depth) =>
        from activity in ActivityNames
        from other in Gen.Elements("company", "contact", "deal", "participant")
        from isActivity in Gen.Elements(true, false)
        from filter in Gen.OneOf(Gen.Constant("null"), Predicate(depth))
        from within in Gen.OneOf(Gen.Constant("null"), Durations)
        select new[] { ("object", Quoted(isActivity ? activity : other)), ("where", filter), ("within", isActivity ? within : "null") };

    /// <summary>A JSON array of two or three.</summary>
    private static Gen<string> Several(Gen<string> items) =>
        from one in items from two in items from three in Gen.OneOf(Gen.Constant(""), from item in items select $",{item}") select $"[{one},{two}{three}]";

    private static string Field(string prefix, string name, string isLabel) => Node("field", ("prefix", prefix), ("name", Quoted(name)), ("isLabel", isLabel));

    private static string Node(string kind, params (string Name, string Json)[] members) =>
        $"{{\"kind\":{Quoted(kind)}{string.Concat(members.Select(member => $",\"{member.Name}\":{member.Json}"))}}}";

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}

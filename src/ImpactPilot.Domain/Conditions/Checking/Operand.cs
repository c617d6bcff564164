using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Checking;

/// <summary>Values of one family can be compared with each other.</summary>
internal enum Family
{
    /// <summary>A property without a schema: becomes what the other side is.</summary>
    Untyped,
    Number,
    Text,
    Boolean,
    Moment,
    Duration,
}

internal static class Families
{
    public static string Describe(this Family family) => family switch
    {
        Family.Untyped => "a property without a type",
        Family.Number => "a number",
        Family.Text => "a text",
        Family.Boolean => "true or false",
        Family.Moment => "a date",
        Family.Duration => "a duration",
    };
}

/// <summary>A checked value: its family and, for each family that it can be read as, the term that does so.</summary>
internal abstract class Operand(SyntaxNode source, Family family)
{
    public SyntaxNode Source => source;

    public Family Family => family;

    /// <summary>The options that its texts are to be matched against.</summary>
    public virtual OptionSet? Options => null;

    public virtual Term<decimal>? Number => null;

    public virtual Term<string>? Text => null;

    public virtual Term<bool>? Boolean => null;

    public virtual Term<Moment>? Moment => null;

    public bool Converts(Family wanted) => wanted switch
    {
        Family.Number => Number is not null,
        Family.Text => Text is not null,
        Family.Boolean => Boolean is not null,
        Family.Moment => Moment is not null,
        Family.Duration or Family.Untyped => Family == wanted,
    };
}

internal sealed class NumberOperand(SyntaxNode source, Term<decimal> term) : Operand(source, Family.Number)
{
    public override Term<decimal> Number => term;
}

internal sealed class BooleanOperand(SyntaxNode source, Term<bool> term) : Operand(source, Family.Boolean)
{
    public override Term<bool> Boolean => term;
}

internal sealed class MomentOperand(SyntaxNode source, Term<Moment> term) : Operand(source, Family.Moment)
{
    public override Term<Moment> Moment => term;
}

internal sealed class ComputedTextOperand(SyntaxNode source, Term<string> term) : Operand(source, Family.Text)
{
    public override Term<string> Text => term;
}

internal sealed class DurationOperand(SyntaxNode source, Duration duration) : Operand(source, Family.Duration)
{
    public Duration Duration => duration;
}

/// <summary>A text in quotes; it also stands for a number, boolean or date where it reads as one.</summary>
internal sealed class LiteralTextOperand(TextNode source) : Operand(source, Family.Text)
{
    public string Literal => source.Text;

    public override Term<string> Text => new Constant<string>(source.Text.Trim());

    public override Term<decimal>? Number => StoredValue.TryNumber(source.Text, out var value) ? new Constant<decimal>(value) : null;

    public override Term<bool>? Boolean =>
        StoredValue.TryBoolean(source.Text, out var value) ? new Constant<bool>(value)
        : Is("yes") ? new Constant<bool>(true)
        : Is("no") ? new Constant<bool>(false)
        : null;

    public override Term<Moment>? Moment =>
        StoredValue.TryDate(source.Text, out var date) ? new Constant<Moment>(Evaluation.Moment.Day(date))
        : StoredValue.TryPoint(source.Text, out var instant)
            ? new Constant<Moment>(Evaluation.Moment.Instant(instant))
        : null;

    private bool Is(string word) => source.Text.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A property, now or before its latest change.</summary>
internal sealed class FieldOperand(SyntaxNode source, FieldAccess access, bool previous) : Operand(source, FamilyOf(access.Type))
{
    public FieldAccess Field => access;

    public override OptionSet? Options { get; } =
        access.Type == PropertyType.Enumeration ? new OptionSet(access.Definition!.Options) : null;

    public override Term<decimal>? Number => Reads(Family.Number) ? Before<decimal>(ValueReader.Number) ?? new NumberField(access) : null;

    public override Term<string>? Text => Reads(Family.Text) ? Before<string>(ValueReader.Text) ?? new TextField(access) : null;

    public override Term<bool>? Boolean => Reads(Family.Boolean) ? Before<bool>(ValueReader.Boolean) ?? new BooleanField(access) : null;

    public override Term<Moment>? Moment =>
        Reads(Family.Moment) ? Before(ValueReader.MomentOf(access.Type)) ?? new FieldTerm<Moment>(access, ValueReader.MomentOf(access.Type)) : null;

    private bool Reads(Family wanted) =>
        Family == wanted || Family == Family.Untyped || wanted == Family.Boolean && access.Definition is { IsCheckbox: true };

    private Term<T>? Before<T>(ValueReader<T> read) => previous ? new PreviousTerm<T>(access, read) : null;

    private static Family FamilyOf(PropertyType? type) => type switch
    {
        null => Family.Untyped,
        PropertyType.Number => Family.Number,
        PropertyType.Boolean => Family.Boolean,
        PropertyType.Date or PropertyType.Instant => Family.Moment,
        _ => Family.Text,
    };
}

/// <summary>Unknown whatever it is read as: an alias without a target here, or a name that was reported already.</summary>
internal sealed class NothingOperand(SyntaxNode source) : Operand(source, Family.Untyped)
{
    public override Term<decimal> Number => new Unreadable<decimal>();

    public override Term<string> Text => new Unreadable<string>();

    public override Term<bool> Boolean => new Unreadable<bool>();

    public override Term<Moment> Moment => new Unreadable<Moment>();
}

/// <summary>The first of two that is known; both are read as the same family.</summary>
internal sealed class CoalesceOperand(SyntaxNode source, Family family, Operand first, Operand second) : Operand(source, family)
{
    public override OptionSet? Options { get; } = OptionSet.OfEither(first.Options, second.Options);

    public override Term<decimal>? Number => Reads(Family.Number) ? Either(first.Number, second.Number) : null;

    public override Term<string>? Text => Reads(Family.Text) ? Either(first.Text, second.Text) : null;

    public override Term<bool>? Boolean => Reads(Family.Boolean) || Options is not null ? Either(first.Boolean, second.Boolean) : null;

    public override Term<Moment>? Moment => Reads(Family.Moment) ? Either(first.Moment, second.Moment) : null;

    private bool Reads(Family wanted) => Family == wanted || Family == Family.Untyped;

    private static Coalesce<T>? Either<T>(Term<T>? first, Term<T>? second) =>
        first is not null && second is not null ? new(first, second) : null;
}

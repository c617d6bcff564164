namespace ImpactPilot.Domain.Conditions.Syntax;

/// <summary>Columns as people count them: 1-based, in Unicode code points.</summary>
internal sealed class Columns(string text)
{
    public int Length => CountTo(text.Length);

    public ConditionError Locate(SyntaxError error) => new(CountTo(error.Start) + 1, error.Message, error.Suggestions);

    public IReadOnlyList<ConditionError> Locate(IEnumerable<SyntaxError> errors) => [.. errors.OrderBy(error => error.Start).Select(Locate)];

    private int CountTo(int end)
    {
        var count = 0;
        for (var i = 0; i < end; i++)
        {
            var isSecondHalf = i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);
            count += isSecondHalf ? 0 : 1;
        }

        return count;
    }
}

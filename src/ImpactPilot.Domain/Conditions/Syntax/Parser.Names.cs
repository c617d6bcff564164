namespace ImpactPilot.Domain.Conditions.Syntax;

internal sealed partial class Parser
{
    private FieldNode ParseField()
    {
        var token = Current;
        if (token.Kind == TokenKind.Label)
            return new(token.Start, null, TakeName().Text, FieldForm.Label);

        if (token.Kind != TokenKind.Word || IsKeyword(position))
        {
            FailExpecting("a property or a value");
            return new(token.Start, null, "", FieldForm.Word);
        }

        return Peek().Is(".") ? ParsePrefixed() : ParseBareName();
    }

    private FieldNode ParsePrefixed()
    {
        var prefix = Take();
        Take();
        if (Current.Kind is not (TokenKind.Word or TokenKind.Label))
            FailExpecting($"a property after `{prefix.Text}.`");
        var name = TakeName();
        return new(prefix.Start, prefix.Text, name.Text, name.Kind == TokenKind.Label ? FieldForm.Label : FieldForm.Word);
    }

    private Token TakeName()
    {
        var name = Take();
        if (name.Kind == TokenKind.Label && string.IsNullOrWhiteSpace(name.Text))
            Fail(name.Start, "A label is expected between the double quotes");
        return name;
    }

    /// <summary>One word is a property's name; several before an operator are a label.</summary>
    private FieldNode ParseBareName()
    {
        var first = Take();
        var name = first.Text;
        var second = Current;
        var words = 1;
        while (Current.Kind == TokenKind.Word && !IsKeyword(position))
        {
            name += $" {Take().Text}";
            words++;
        }

        if (words == 1)
            return new(first.Start, null, name, FieldForm.Word);
        if (!ContinuesOperand(0) || At(".") || At("("))
            Fail(second.Start, $"An operator is expected after `{first.Text}`; a label that stands alone is put in double quotes", $"\"{name}\"");
        return new(first.Start, null, name, FieldForm.Run);
    }

    /// <summary>Words that end a bare label. Others, such as <c>of</c> or <c>date</c>, are keywords only in their place.</summary>
    private bool IsKeyword(int index)
    {
        var token = tokens[index];
        return Keywords.Contains(token.Text)
            || (token.Is("starts") || token.Is("ends")) && index + 1 < tokens.Count && tokens[index + 1].Is("with");
    }
}

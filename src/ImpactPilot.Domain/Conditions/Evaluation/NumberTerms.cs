using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>Exact decimals of 28 digits; division by zero and overflow are unknown.</summary>
internal sealed class Arithmetic(Term<decimal> left, ArithmeticOperator @operator, Term<decimal> right) : Term<decimal>
{
    public override bool TryRead(in Scope scope, out decimal value)
    {
        value = 0;
        return left.TryRead(scope, out var first) && right.TryRead(scope, out var second) && TryCalculate(first, second, out value);
    }

    private bool TryCalculate(decimal first, decimal second, out decimal value)
    {
        value = 0;
        if (@operator == ArithmeticOperator.Divide && second == 0)
            return false;
        try
        {
            value = @operator switch
            {
                ArithmeticOperator.Add => first + second,
                ArithmeticOperator.Subtract => first - second,
                ArithmeticOperator.Multiply => first * second,
                ArithmeticOperator.Divide => first / second,
            };
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}

/// <summary>Whole days of 24 hours since a person's last activity before the one looked at, or before now.</summary>
internal sealed class DaysSinceLastEngagement(int personSlot, int? activitySlot) : Term<decimal>
{
    public override bool TryRead(in Scope scope, out decimal value)
    {
        value = 0;
        var until = activitySlot is { } slot ? ((ActivityFacts)scope.Object(slot)).Timestamp : scope.Facts.Now;
        if (until is not { } reference || scope.Facts.Engagements.LastBefore(scope.Object(personSlot), reference) is not { } last)
            return false;
        value = (reference.UtcTicks - last) / TimeSpan.TicksPerDay;
        return true;
    }
}

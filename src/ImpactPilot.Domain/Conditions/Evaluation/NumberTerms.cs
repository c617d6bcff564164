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
        if (until is not { } reference)
            return false;

        var person = Person.Of(scope.Object(personSlot), scope.Facts);
        DateTimeOffset? last = null;
        foreach (var activity in scope.Facts.Activities)
        {
            if (activity.Timestamp is { } timestamp && timestamp < reference && !(timestamp <= last) && person.TookPartIn(activity, scope.Facts))
                last = timestamp;
        }

        if (last is not { } engaged)
            return false;
        value = Math.Floor((decimal)(reference - engaged).Ticks / TimeSpan.TicksPerDay);
        return true;
    }
}

/// <summary>Who a contact or participant is: a contact's id, else an e-mail address, else the participant's own id.</summary>
internal readonly record struct Person(string? ContactId, string? Email, string? Id)
{
    public static Person Of(FactObject record, AccountFacts facts)
    {
        if (facts.Contacts.Contains(record))
            return new(record.Id, EmailOf(record), null);

        var contactId = record.Read("contactId");
        var contact = string.IsNullOrWhiteSpace(contactId) ? null : facts.Contacts.FirstOrDefault(candidate => candidate.Id == contactId);
        return new(contactId, EmailOf(record) ?? (contact is null ? null : EmailOf(contact)), record.Id);
    }

    public bool TookPartIn(ActivityFacts activity, AccountFacts facts)
    {
        foreach (var participant in activity.Participants)
        {
            if (Is(Of(participant, facts)))
                return true;
        }

        return false;
    }

    private bool Is(Person other)
    {
        if (!string.IsNullOrWhiteSpace(ContactId) && !string.IsNullOrWhiteSpace(other.ContactId))
            return ContactId == other.ContactId;
        if (Email is not null && other.Email is not null)
            return ValueReader.SameText(Email, other.Email);
        return Id is not null && Id == other.Id;
    }

    private static string? EmailOf(FactObject record) => record.Read("email") is { } email && !string.IsNullOrWhiteSpace(email) ? email : null;
}

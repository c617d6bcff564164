using System.Globalization;
using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection;

/// <summary>What an activity's records say before a word is read: what it is, whether it took place, who was there.</summary>
internal static class Structure
{
    /// <summary>Silence of more than this many days is what a re-activation ends.</summary>
    public const int Silence = 45;

    private static readonly string[] Senior =
    [
        "chief", "ceo", "coo", "cfo", "cio", "cto", "cmo", "chro", "cpo", "ciso", "vp", "svp", "evp", "vice", "president", "head", "director", "directeur", "directrice", "direktor", "direktorin", "hoofd", "leiter", "leiterin", "bereichsleiter", "bereichsleiterin", "geschaftsfuhrer", "geschaftsfuhrerin", "vorstand", "bestuurder",
        "managing", "owner", "founder", "partner", "general", "deputy", "dean", "provost", "secretary", "controller", "responsable", "chef", "cheffe", "president", "gerant", "matron", "superintendent", "dg", "drh", "daf", "md", "gm",
    ];

    private static readonly string[] Deciders = ["DECISION_MAKER", "CHAMPION", "EXECUTIVE_SPONSOR", "BUDGET_HOLDER"];

    public static Traits Of(Activity activity)
    {
        var state = ActivityProperties.StateOf(activity);
        var held = activity.Kind is ActivityKind.Meeting or ActivityKind.Call && state is "COMPLETED" or "CONNECTED";
        return Kind(activity.Kind)
            .With(Trait.Held, held)
            .With(Trait.Scheduled, activity.Kind is ActivityKind.Meeting && state is "SCHEDULED")
            .With(Trait.NotHeld, activity.Kind is ActivityKind.Meeting or ActivityKind.Call && state is not ("COMPLETED" or "CONNECTED" or "SCHEDULED" or ""))
            .With(Trait.TaskDone, activity.Kind is ActivityKind.Task && state is "COMPLETED")
            .With(Trait.TaskOpen, activity.Kind is ActivityKind.Task && state is not "COMPLETED")
            .With(Trait.Incoming, ActivityProperties.IsIncoming(activity))
            .With(Trait.Outgoing, activity.Kind is ActivityKind.Email && !ActivityProperties.IsIncoming(activity))
            .With(Trait.Attachment, ActivityProperties.HasAttachment(activity))
            | People(activity) | Mail(activity);
    }

    private static Traits Kind(ActivityKind kind) => default(Traits).With(kind switch
    {
        ActivityKind.Meeting => Trait.Meeting,
        ActivityKind.Call => Trait.Call,
        ActivityKind.Email => Trait.Email,
        ActivityKind.Note => Trait.Note,
        ActivityKind.Task => Trait.Task,
    });

    private static Traits People(Activity activity)
    {
        var customers = activity.People.Where(person => person.Side is Side.Customer).ToList();
        var silent = customers.Where(person => person.DaysSinceLastEngagement > Silence).ToList();
        return default(Traits)
            .With(Trait.NoPeople, activity.People.Count == 0)
            .With(Trait.OnlyOurs, activity.People.Count > 0 && customers.Count == 0)
            .With(Trait.CustomerThere, customers.Count > 0)
            .With(Trait.SeveralCustomers, customers.Count > 1)
            .With(Trait.ManyCustomers, customers.Count > 2)
            .With(Trait.EndUserThere, customers.Exists(person => person.BuyingRole is "END_USER"))
            .With(Trait.RoleThere, customers.Exists(Decides))
            .With(Trait.SeniorThere, customers.Exists(IsSenior))
            .With(Trait.SeniorNewThere, customers.Exists(person => IsSenior(person) && IsNew(person)))
            .With(Trait.NewDepartment, customers.Exists(person => !person.KnownDepartment))
            .With(Trait.NewPerson, customers.Exists(IsNew))
            .With(Trait.SilentRole, silent.Exists(Decides))
            .With(Trait.SilentOther, silent.Exists(person => !Decides(person)))
            .With(Trait.AlmostSilentRole, customers.Exists(person => Decides(person) && person.DaysSinceLastEngagement is > 30 and <= Silence))
            .With(Trait.ProductOwnerThere, activity.People.Any(person => person.Side is Side.Internal && IsProductOwner(person)));
    }

    private static Traits Mail(Activity activity)
    {
        if (activity.Kind is not ActivityKind.Email)
            return default;
        var copied = ActivityProperties.Copied(activity);
        var to = ActivityProperties.Recipients(activity);
        var subject = Folding.Fold(activity.Text("hs_email_subject"));
        var copiedCustomers = activity.People.Where(person => person.Side is Side.Customer && copied.Contains(person.Email, StringComparer.OrdinalIgnoreCase)).ToList();
        return default(Traits)
            .With(Trait.CopiedSomeone, copied.Length > 0)
            .With(Trait.CopiedCustomer, copiedCustomers.Count > 0)
            .With(Trait.CopiedSenior, copiedCustomers.Exists(person => IsSenior(person) || LeadsOthers(person)))
            .With(Trait.ToCustomer, activity.People.Any(person => person.Side is Side.Customer && to.Contains(person.Email, StringComparer.OrdinalIgnoreCase)))
            .With(Trait.Forwarded, StartsWithAny(subject, "fw", "fwd", "wg", "tr", "doorst"))
            .With(Trait.Reply, StartsWithAny(subject, "re", "aw", "antw", "sv", "rif"))
            .With(Trait.Automatic, ActivityProperties.Senders(activity).Any(IsAutomatic));
    }

    public static bool IsSenior(Person person) => HasWord(person.JobTitle, Senior);

    private static bool LeadsOthers(Person person) => HasWord(person.JobTitle, "manager", "lead", "leader", "supervisor", "manageress", "teamleider", "teamleiter", "teamleiterin", "leitung", "manager/in", "principal", "foreman", "coordinator", "vorgesetzter");

    /// <summary>By HubSpot's role; where that is empty, by the title.</summary>
    private static bool Decides(Person person) => person.BuyingRole is null ? IsSenior(person) : Deciders.Contains(person.BuyingRole);

    private static bool IsNew(Person person) => person.DaysSinceLastEngagement is null || !person.KnownDepartment;

    private static bool IsProductOwner(Person person) =>
        person.JobTitle is { } title && (HasWord(title, "po", "pm") || (HasWord(title, "product", "produkt", "produktmanager", "produktmanagerin") && HasWord(title, "owner", "manager", "lead", "head", "director", "vp", "produktmanager", "produktmanagerin", "chief")) || HasWord(title, "produktmanager", "produktmanagerin", "productmanager", "cpo"));

    private static bool HasWord(string? text, params ReadOnlySpan<string> words)
    {
        if (text is null)
            return false;
        foreach (var word in Folding.Fold(text).Split([' ', '-', '/', ',', '.', '(', ')', '&'], StringSplitOptions.RemoveEmptyEntries))
            if (words.Contains(word))
                return true;
        return false;
    }

    private static bool StartsWithAny(string subject, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
            if (subject.StartsWith(prefix, StringComparison.Ordinal) && subject.Length > prefix.Length && subject[prefix.Length] is ':' or '[')
                return true;
        return false;
    }

    private static bool IsAutomatic(string address) =>
        address.StartsWith("no-reply", StringComparison.OrdinalIgnoreCase) || address.StartsWith("noreply", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("notification", StringComparison.OrdinalIgnoreCase) || address.StartsWith("newsletter", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the form of a sentence tells.</summary>
    public static Traits Of(Sentence sentence, Reading reading, Traits activity)
    {
        var text = sentence.Source.Text;
        var last = text[sentence.Span.End - 1];
        var tokens = sentence.Tokens;
        var numbers = tokens.Count(token => token.Kind is TokenKind.Number or TokenKind.Percentage or TokenKind.Money);
        var written = text.AsSpan(sentence.Span.Start, sentence.Span.End - sentence.Span.Start);
        return default(Traits)
            .With(Trait.InTitle, sentence.IsTitle)
            .With(Trait.InNotes, sentence.Property.Role is TextRole.Notes)
            .With(Trait.InBody, sentence.Property.Role is TextRole.Body)
            .With(Trait.Question, last == '?' || written.Contains("? ", StringComparison.Ordinal))
            .With(Trait.Exclamation, last == '!')
            .With(Trait.CitesSomebody, tokens.Exists(token => token.Quoted))
            .With(Trait.NamesCustomer, tokens.Exists(reading.Names.IsCustomer))
            .With(Trait.NamesOurs, tokens.Exists(reading.Names.IsOurs))
            .With(Trait.Number, numbers > 0)
            .With(Trait.TwoNumbers, numbers > 1)
            .With(Trait.ManyNumbers, numbers > 3)
            .With(Trait.Percentage, tokens.Exists(token => token.Kind is TokenKind.Percentage))
            .With(Trait.Amount, tokens.Exists(token => token.Kind is TokenKind.Money))
            .With(Trait.Link, written.Contains("http", StringComparison.OrdinalIgnoreCase))
            .With(Trait.OldYear, tokens.Exists(token => IsOldYear(token, reading.Activity.At.Year)))
            .With(Trait.Short, tokens.Count < 7)
            .With(Trait.Long, tokens.Count > 28)
            .With(Trait.CustomerSpeaks, activity.Has(Trait.Email) && activity.Has(Trait.Incoming))
            .With(Trait.WeSpeak, activity.Has(Trait.Outgoing));
    }

    private static bool IsOldYear(Token token, int year) =>
        token is { Kind: TokenKind.Number, Word.Length: 4 } && int.TryParse(token.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named is > 1980 && named < year;
}

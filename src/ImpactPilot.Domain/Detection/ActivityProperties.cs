namespace ImpactPilot.Domain.Detection;

/// <summary>The one place that knows under which HubSpot names an activity's texts and states are kept.</summary>
internal static class ActivityProperties
{
    private const string Attachments = "hs_attachment_ids";

    private static readonly TextProperty[][] Texts =
    [
        [new("hs_meeting_title", TextRole.Title), new("hs_meeting_body", TextRole.Body), new("hs_internal_meeting_notes", TextRole.Notes)],
        [new("hs_call_title", TextRole.Title), new("hs_call_body", TextRole.Body)],
        [new("hs_email_subject", TextRole.Title), new("hs_email_text", TextRole.Body)],
        [new("hs_note_body", TextRole.Body)],
        [new("hs_task_subject", TextRole.Title), new("hs_task_body", TextRole.Body)],
    ];

    /// <summary>The properties that hold what people wrote, title first.</summary>
    public static IReadOnlyList<TextProperty> TextsOf(ActivityKind kind) => Texts[(int)kind];

    /// <summary>How far the activity got: what its outcome, status or direction says, in HubSpot's words.</summary>
    public static string StateOf(Activity activity) => activity.Kind switch
    {
        ActivityKind.Meeting => activity.Text("hs_meeting_outcome"),
        ActivityKind.Call => activity.Text("hs_call_status"),
        ActivityKind.Email => activity.Text("hs_email_direction"),
        ActivityKind.Task => activity.Text("hs_task_status"),
        ActivityKind.Note => "",
    };

    public static string MeetingTypeOf(Activity activity) => activity.Text("hs_activity_type");

    public static bool IsIncoming(Activity activity) => activity.Kind switch
    {
        ActivityKind.Email => StateOf(activity) == "INCOMING_EMAIL",
        ActivityKind.Call => activity.Text("hs_call_direction") == "INBOUND",
        _ => false,
    };

    public static bool HasAttachment(Activity activity) => activity.Text(Attachments).Length > 0;

    public static string[] Senders(Activity activity) => Addresses(activity, "hs_email_from_email");

    public static string[] Recipients(Activity activity) => Addresses(activity, "hs_email_to_email");

    public static string[] Copied(Activity activity) => Addresses(activity, "hs_email_cc_email");

    private static string[] Addresses(Activity activity, string property) =>
        activity.Text(property).Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A property that holds what people wrote.</summary>
internal readonly record struct TextProperty(string Name, TextRole Role);

/// <summary>What part of an activity a text is.</summary>
internal enum TextRole
{
    Title,
    Body,
    Notes,
}

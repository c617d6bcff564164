using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection.Judging;

/// <summary>
/// Tells texts that speak to a machine rather than to people. No model is asked about these: the rules, which take no orders, judge them alone.
/// The list is a first fence, not the wall: what a model answers to a text that slips through is checked like every answer.
/// </summary>
public static class HostileText
{
    private static readonly string[] Orders =
    [
        "ignore previous", "ignore all previous", "ignore the previous", "ignore all prior", "ignore prior", "ignore the above", "ignore everything above", "ignore your instructions", "ignore all instructions", "disregard previous", "disregard the above", "disregard all", "disregard your",
        "forget your instructions", "forget all previous", "new instructions:", "system prompt", "system message", "you are now a", "you are a language model", "as an ai", "as a language model", "developer mode", "override the rules", "mark every driver", "mark all drivers", "to the ai", "dear ai", "note to ai",
        "negeer alle", "negeer de vorige", "negeer vorige", "negeer je instructies", "nieuwe instructies:", "vergeet alle instructies", "je bent nu een",
        "ignoriere alle", "ignoriere die vorherigen", "ignoriere vorherige", "ignorieren sie alle", "ignorieren sie die vorherigen", "vergiss alle", "neue anweisungen:", "du bist jetzt ein", "systemanweisung",
        "ignore toutes", "ignorez toutes", "ignorez les instructions", "ignore les instructions", "oubliez toutes", "oublie toutes", "nouvelles instructions", "tu es maintenant", "message systeme",
        "ignora las instrucciones", "ignora todas", "ignora le istruzioni", "ignora tutte", "ignore as instrucoes", "zignoruj", "onceki talimatlari",
        "<|im_start|>", "<|im_end|>", "<|system|>", "[inst]", "[/inst]", "### system", "### instruction", "\"verdicts\"", "\"proven\"", "\"confidence\"",
    ];

    /// <summary>Whether any of what is shown gives orders to a machine.</summary>
    public static bool SpeaksToMachines(JudgeCase @case) => @case.Texts.Any(text => Speaks(MaskedText.Collapse(Folding.Fold(text.Text))));

    private static bool Speaks(string folded) => Array.Exists(Orders, order => folded.Contains(order, StringComparison.Ordinal));
}

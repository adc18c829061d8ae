namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A trainer who holds course sessions.</summary>
/// <remarks><c>trainerErecno</c>, <c>sessionTrainer</c> in docs/providers/zoho-people.md. Key: connection and erecno.</remarks>
public sealed class Trainer : Lookup<string>
{
    /// <summary>The trainer's email address. Null when unknown.</summary>
    public string? Email { get; set; }
}

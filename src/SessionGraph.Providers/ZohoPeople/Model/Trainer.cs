namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A trainer who holds course sessions.</summary>
/// <remarks><c>trainerErecno</c>, <c>sessionTrainer</c> in docs/providers/zoho-people.md. Key: connection and erecno.</remarks>
public sealed class Trainer
{
    /// <summary>The name of the connection that the trainer belongs to.</summary>
    public required string Connection { get; set; }

    /// <summary>The trainer's employee record number in Zoho People, about 18 digits.</summary>
    public string Erecno { get; set; } = "";

    /// <summary>The trainer's full name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The trainer's email address. Null when unknown.</summary>
    public string? Email { get; set; }
}

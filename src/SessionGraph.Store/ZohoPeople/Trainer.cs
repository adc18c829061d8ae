namespace SessionGraph.Store;

/// <summary>A trainer.</summary>
/// <remarks><c>trainerErecno</c>, <c>sessionTrainer</c> in docs/providers/zoho-people.md. Key: connection and erecno.</remarks>
public sealed class Trainer
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The employee record number: about 18 digits.</summary>
    public string Erecno { get; set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The email address, or null.</summary>
    public string? Email { get; set; }
}

namespace SessionGraph.Workshops;

/// <summary>A branch of the library.</summary>
public sealed class Branch : Lookup<string>
{
    /// <summary>How many people its room holds.</summary>
    public int Capacity { get; set; }
}

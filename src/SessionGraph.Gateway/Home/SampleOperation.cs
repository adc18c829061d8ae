namespace SessionGraph.Gateway.Home;

/// <summary>An operation to begin with: the home page shows it with its answer, and the IDE opens with it.</summary>
internal static class SampleOperation
{
    /// <summary>The operation.</summary>
    public static string Document { get; } = Resource.Read("sample.graphql");

    /// <summary>What it answers over the sample data.</summary>
    public static string Response { get; } = Resource.Read("sample.json");
}

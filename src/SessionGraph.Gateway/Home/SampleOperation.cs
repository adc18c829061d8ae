namespace SessionGraph.Gateway.Home;

/// <summary>The sample operation that the home page shows and the IDE opens with.</summary>
internal static class SampleOperation
{
    /// <summary>The operation.</summary>
    public static string Document { get; } = Resource.Read("sample.graphql");

    /// <summary>The response over the sample data.</summary>
    public static string Response { get; } = Resource.Read("sample.json");
}

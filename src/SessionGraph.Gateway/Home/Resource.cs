namespace SessionGraph.Gateway.Home;

/// <summary>Reads texts that are embedded in the assembly.</summary>
internal static class Resource
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Resource).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

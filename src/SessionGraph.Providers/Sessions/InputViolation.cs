namespace SessionGraph.Providers;

/// <summary>A member of an input that breaks a rule of all providers.</summary>
/// <param name="Field">The path of the field in the input, such as <c>children[3].sourcedId</c>.</param>
/// <param name="Rule">What is wrong and how to correct it, without the field's name in front.</param>
/// <param name="Limit">The maximum, when the value exceeds one; otherwise null.</param>
public sealed record InputViolation(string Field, string Rule, int? Limit = null)
{
    /// <summary>The root field of the path.</summary>
    public string Root => RootOf(Field);

    /// <summary>The root field of a path such as <c>children[3].sourcedId</c>.</summary>
    public static string RootOf(string path) => path.AsSpan().IndexOfAny('.', '[') is > 0 and var end ? path[..end] : path;
}

namespace SessionGraph.Providers;

/// <summary>A member of an input that no provider takes.</summary>
/// <param name="Field">The field of the input, with its place in a list or an object, as in <c>children[3].sourcedId</c>.</param>
/// <param name="Rule">What is wrong, and what would be right; it follows the name of the field.</param>
/// <param name="Limit">The most that is allowed, where there is too much; else null.</param>
public sealed record InputViolation(string Field, string Rule, int? Limit = null)
{
    /// <summary>The field of the input, without its place.</summary>
    public string Root => RootOf(Field);

    /// <summary>The field at the begin of a path such as <c>children[3].sourcedId</c>.</summary>
    public static string RootOf(string path) => path.AsSpan().IndexOfAny('.', '[') is > 0 and var end ? path[..end] : path;
}

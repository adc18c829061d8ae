using System.Globalization;
using System.Text.RegularExpressions;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>A topic's name with placeholders: an argument's name in braces stands for the argument's value.</summary>
internal sealed partial class TopicName(string pattern)
{
    private readonly bool _isFixed = !pattern.Contains('{', StringComparison.Ordinal);

    public string For(IResolverContext context) => _isFixed
        ? pattern
        : Placeholder().Replace(
            pattern,
            match => Convert.ToString(context.ArgumentValue<object?>(match.Groups["name"].Value), CultureInfo.InvariantCulture) ?? "");

    [GeneratedRegex(@"\{(?<name>[_A-Za-z][_0-9A-Za-z]*)\}")]
    private static partial Regex Placeholder();
}

using System.Text;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>Converts names to the snake_case of the quiz API: <c>created_at</c>.</summary>
internal static class SnakeCase
{
    /// <summary>The name in snake_case.</summary>
    /// <param name="name">The name in camelCase.</param>
    public static string Of(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsUpper(character))
                builder.Append('_');

            builder.Append(char.ToLowerInvariant(character));
        }

        return builder.ToString();
    }
}

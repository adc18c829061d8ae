using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// The values of a request that resolvers can read: its <see cref="HttpContext"/> and its user, who is looked up on first use.
/// </summary>
internal sealed class HttpContextData(HttpContext context) : IReadOnlyDictionary<string, object?>
{
    private static readonly string[] s_keys = [nameof(HttpContext), nameof(ClaimsPrincipal)];

    public IEnumerable<string> Keys => s_keys;

    public IEnumerable<object?> Values => s_keys.Select(key => this[key]);

    public int Count => s_keys.Length;

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no `{key}`.");

    public bool ContainsKey(string key) => s_keys.Contains(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        value = key switch
        {
            nameof(HttpContext) => context,
            nameof(ClaimsPrincipal) => context.User,
            _ => null,
        };
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        => s_keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

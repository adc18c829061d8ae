using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL;

/// <summary>Builds an <see cref="IError"/>.</summary>
public sealed class ErrorBuilder
{
    private readonly OrderedDictionary<string, object?> _extensions = [];
    private readonly List<Location> _locations = [];
    private string _message = "";
    private string? _code;
    private Path? _path;
    private Exception? _exception;

    private ErrorBuilder()
    {
    }

    /// <summary>Creates a builder.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>Sets the message.</summary>
    public ErrorBuilder SetMessage(string message)
    {
        _message = message;
        return this;
    }

    /// <summary>
    /// Sets the stable code. It is also written as the extension <c>code</c>, at the position of this call among the extensions.
    /// </summary>
    public ErrorBuilder SetCode(string? code)
    {
        _code = code;
        return code is null ? this : SetExtension("code", code);
    }

    /// <summary>Sets the path of the field in the result.</summary>
    public ErrorBuilder SetPath(Path? path)
    {
        _path = path is { IsRoot: true } ? null : path;
        return this;
    }

    /// <summary>Adds a location in the document.</summary>
    public ErrorBuilder AddLocation(Location location)
    {
        _locations.Add(location);
        return this;
    }

    /// <summary>Adds the location of a node, if it has one.</summary>
    public ErrorBuilder AddLocation(ISyntaxNode node) => node.Location is { } location ? AddLocation(location) : this;

    /// <summary>Adds or replaces an extension.</summary>
    public ErrorBuilder SetExtension(string key, object? value)
    {
        _extensions[key] = value;
        return this;
    }

    /// <summary>Sets the exception that caused the error. It is never sent to a client.</summary>
    public ErrorBuilder SetException(Exception? exception)
    {
        _exception = exception;
        return this;
    }

    /// <summary>Creates the error.</summary>
    public IError Build() => new Error(
        _message,
        _code,
        _path,
        _locations.Count is 0 ? null : _locations.ToArray(),
        _extensions.Count is 0 ? null : new OrderedDictionary<string, object?>(_extensions),
        _exception);
}

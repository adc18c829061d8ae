using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL;

/// <summary>An error of a response. See https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format.</summary>
public interface IError
{
    /// <summary>What went wrong, for the developer of the client.</summary>
    string Message { get; }

    /// <summary>A stable code, also found in the extensions; null where there is none.</summary>
    string? Code { get; }

    /// <summary>The field of the result; null where the error is not of one field.</summary>
    Path? Path { get; }

    /// <summary>The places in the document; null where there are none.</summary>
    IReadOnlyList<Location>? Locations { get; }

    /// <summary>More about the error, in the order in which it is written; null where there is nothing.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The exception behind the error; never sent to a client.</summary>
    Exception? Exception { get; }

    /// <summary>This error with another message.</summary>
    IError WithMessage(string message);

    /// <summary>This error with another code.</summary>
    IError WithCode(string? code);

    /// <summary>This error with another path.</summary>
    IError WithPath(Path? path);

    /// <summary>This error with other locations.</summary>
    IError WithLocations(IReadOnlyList<Location>? locations);

    /// <summary>This error with one more, or one other, extension.</summary>
    IError SetExtension(string key, object? value);

    /// <summary>This error without this extension.</summary>
    IError RemoveExtension(string key);

    /// <summary>This error with another exception behind it.</summary>
    IError WithException(Exception? exception);
}

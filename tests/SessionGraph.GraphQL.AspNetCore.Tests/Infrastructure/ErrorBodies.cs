namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>Response bodies with a single error.</summary>
public static class ErrorBodies
{
    public static string WithCode(string message, string code) => Of(message, $$""","extensions":{"code":"{{code}}"}""");

    public static string WithPlace(string message, int line, int column)
        => Of(message, $$""","locations":[{"line":{{line}},"column":{{column}}}],"extensions":{"code":"HC0011"}""");

    public static string Of(string message, string more = "") => $$"""{"errors":[{"message":"{{message}}"{{more}}}]}""";
}

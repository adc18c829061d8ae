namespace SessionGraph.GraphQL.Authorization;

/// <summary>Lifts the <see cref="AuthorizeAttribute"/> of the class or of the type from a field.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AllowAnonymousAttribute : Attribute;

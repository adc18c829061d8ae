namespace SessionGraph.Providers;

/// <summary>The description of a REST API for its OpenAPI document.</summary>
/// <param name="Title">The provider's name, such as <c>Quiz</c>.</param>
/// <param name="Resource">The served resources, such as <c>Quiz sessions</c>.</param>
/// <param name="Version">The version of the provider's API, such as <c>v3</c>.</param>
/// <param name="Description">The description, as Markdown.</param>
/// <param name="Page">The name of the provider's page in <c>docs/providers</c>, such as <c>quiz.md</c>.</param>
public sealed record RestApiInfo(string Title, string Resource, string Version, string Description, string Page);

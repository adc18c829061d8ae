namespace SessionGraph.Conformance.Tests.Generation;

/// <summary>A value as it is written.</summary>
/// <param name="Text">A text without its quotes; or a number or a name, as it is.</param>
/// <param name="IsText">Whether it is a text.</param>
internal readonly record struct ScalarValue(string Text, bool IsText);

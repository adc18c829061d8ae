namespace SessionGraph.Providers;

/// <summary>An object inside an input, with limits of its own.</summary>
public interface IInputObject
{
    /// <summary>Finds the members that break a limit; see <see cref="InputLimits{TInput}"/>.</summary>
    IEnumerable<InputViolation> FindViolations();
}

"""The contract of the optional OCR engine, in an environment of its own: the extra brings some gigabytes."""

from extra import environment, run

if __name__ == "__main__":
    run([environment("easyocr"), "-m", "pytest", "-m", "easyocr or not easyocr", "tests/core/reading/ocr"])
